import module java.net.http;

/** Takes the control of a phone, taps the middle of its screen, and prints what came of both. See README.md. */
void main(String[] arguments) throws Exception {
    var results = new LinkedBlockingQueue<String>();
    var message = new StringBuilder();
    var server = HttpClient.newHttpClient().newWebSocketBuilder()
            .header("Authorization", "Bearer " + System.getenv("GOLINK_TOKEN"))
            .buildAsync(URI.create(arguments[0]), new WebSocket.Listener() {
        @Override public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            message.append(part);
            if (last && message.indexOf("\"event\":\"result\"") >= 0) results.add(message.toString());
            if (last) message.setLength(0);
            return WebSocket.Listener.super.onText(from, part, last);
        }
    }).join();
    server.sendText("""
            {"event":"take_control","id":"c","to_user":"%s"}""".formatted(arguments[1]), true).join();
    IO.println(results.take());
    server.sendText("""
            {"event":"input","id":"g","seq":0,"to_user":"%s","do":[{"step":"tap","x":32768,"y":32768}]}"""
            .formatted(arguments[1]), true).join();
    IO.println(results.take());
}
