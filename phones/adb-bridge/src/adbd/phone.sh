# Read by the stand-ins in bin. What a phone is stands in files of its folder, $GOLINK_PHONE, which a test may change while it runs.
# Every call is appended to the file "calls": the number of words, the words, each ended by NUL.

record() {
  printf '%s\0' "$#" "$@" >>"$GOLINK_PHONE/calls"
}

# Prints the first line of a file of the phone, or what is given instead.
value() {
  if [ -r "$GOLINK_PHONE/$1" ]; then
    IFS= read -r line <"$GOLINK_PHONE/$1"
    printf '%s\n' "$line"
  else
    printf '%s\n' "$2"
  fi
}

has() {
  [ -e "$GOLINK_PHONE/$1" ]
}

# Android's programs start a Java runtime, which takes its time.
slowly() {
  sleep "$(value slow 0.3)"
}
