#!/bin/sh
# Runs the tests of the web client: units, the contract with the server, walks in a browser.
set -eu
cd "$(dirname "$0")"
PATH="$PWD/toolchain/node_modules/.bin:$PATH"
export PATH
npm run -s lint:api
npm run -s test -- "$@"
