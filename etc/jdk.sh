# Sets JAVA_HOME to a JDK 25 or later, wherever one lies; sourced by mvnw and by the launcher.
laurel_jdk_ok() { [ -x "$1/bin/javac" ] && grep -qE '^JAVA_VERSION="(2[5-9]|[3-9][0-9])' "$1/release" 2>/dev/null; }
for d in "${JAVA_HOME:-}" "${JAVA25_HOME:-}" /usr/lib/jvm/*25* "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25* /opt/*jdk*25* /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
  if laurel_jdk_ok "$d"; then JAVA_HOME=$d; export JAVA_HOME; break; fi
done
if ! laurel_jdk_ok "${JAVA_HOME:-}"; then
  echo "Laurel needs JDK 25 or later; none was found in JAVA_HOME, JAVA25_HOME, /usr/lib/jvm, ~/.sdkman or ~/.jdks." >&2
  echo "Install one (for example Temurin 25, https://adoptium.net) or set JAVA25_HOME=/path/to/jdk-25, then run this again." >&2
  exit 1
fi
