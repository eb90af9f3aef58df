#!/usr/bin/env bash
# Fetches the packages that the importers read, into FOLDER. Pinned versions stand here; Debian keeps only
# the newest of its release.
set -euo pipefail
mkdir -p "$1" && cd "$1"
python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --no-deps --upgrade --target . \
  PyYAML==6.0.3 asyncua==2.1.0 psycopg==3.2.9 Django==5.2.19 pylint==4.1.4 tencentcloud-sdk-python-cvm==3.1.178
npm install --silent --no-save --prefix . typescript@5.9.3
debian=(mariadb-server-core libmariadb-dev dpkg)
rm -f ./*.deb
apt-get download -qq "${debian[@]}" || { apt-get update -qq && apt-get download -qq "${debian[@]}"; }
for package in *.deb; do
  dpkg-deb --extract "$package" .
done
