#!/bin/sh
# Makes sure that the browser tests find a Chromium: uses the one that is there, else installs
# Debian's where it may. Says what it did and never fails the build; the tests decide that.

if [ -x "${LAUREL_CHROMIUM:-}" ]; then
  echo "Browser tests use $LAUREL_CHROMIUM"
  exit 0
fi

for name in chromium chromium-browser google-chrome; do
  if found=$(command -v "$name"); then
    echo "Browser tests use $found"
    exit 0
  fi
done

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing Debian's Chromium for the browser tests (about 90 MB) ..."
  export DEBIAN_FRONTEND=noninteractive
  apt-get -qq update >/dev/null &&
    apt-get -qq install -y --no-install-recommends chromium fonts-dejavu-core >/dev/null 2>&1 &&
    exit 0
fi

cat <<'LOUD'

  ################################################################
  #  NO CHROMIUM HERE. The browser tests will be SKIPPED, and    #
  #  with CI=true they FAIL. Install one (apt-get install        #
  #  chromium), or set LAUREL_CHROMIUM to the path of yours.     #
  ################################################################

LOUD
