import module java.net.http;

/**
 * An operator of a GoLink server. Sends each argument after the first as a message and prints each message it receives.
 * Ends when standard input ends. The variable GOLINK_TOKEN has the token of an account. See README.md.
 */
void main(String[] arguments) throws Exception {
    WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
    String token = System.getenv("GOLINK_TOKEN");
    if (token != null) builder.header("Authorization", "Bearer " + token);
    WebSocket server = builder.buildAsync(URI.create(arguments[0]), new WebSocket.Listener() {
        @Override public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            IO.print(last ? part + "\n" : part);
            return WebSocket.Listener.super.onText(from, part, last);
        }
        @Override public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            IO.println("closed with " + code + ": " + reason);
            return null;
        }
    }).join();
    for (int i = 1; i < arguments.length; i++) server.sendText(arguments[i], true).join();
    while (System.in.read() >= 0) {} // until Ctrl-D
}
