#!/bin/sh
# Builds the web client into web/dist. Needs only the packages nodejs and npm; the toolchain folder brings the rest.
set -eu
cd "$(dirname "$0")"
[ -d toolchain/node_modules/npm ] || npm --prefix toolchain ci --no-audit --no-fund --loglevel=error
PATH="$PWD/toolchain/node_modules/.bin:$PATH"
export PATH
stamp=node_modules/.package-lock-of
if ! cmp -s package-lock.json "$stamp" 2>/dev/null; then
  npm ci --no-audit --no-fund --loglevel=error
  cp package-lock.json "$stamp"
fi
npm run -s check
npm run -s build
