#!/bin/sh
# Makes resources/fonts from Debian's font packages. See README.md beside this file.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
out=$here/../../../resources/fonts
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$out"

cd "$work"
apt-get download \
  fonts-noto-core=20201225-1 \
  fonts-morisawa-bizud-gothic=1.05-2 \
  fonts-droid-fallback=1:6.0.1r16-1.1 \
  fonts-nanum=20200506-1
for package in *.deb; do
  dpkg-deb --extract "$package" .
done
fonts=usr/share/fonts/truetype

# Every character of the font, without the instructions for low-resolution screens.
whole() {
  pyftsubset "$fonts/$1" --output-file="$out/$(basename "$1")" --unicodes='*' --layout-features='*' \
    --name-IDs='*' --name-languages='*' --no-hinting --notdef-outline
}

for face in NotoSans-Regular NotoSans-Bold NotoSansThai-Regular NotoSansLao-Regular NotoSansMyanmar-Regular \
  NotoSansKhmer-Regular; do
  whole "noto/$face.ttf"
done
whole bizud-gothic/BIZUDPGothic-Regular.ttf
whole bizud-gothic/BIZUDPGothic-Bold.ttf

/usr/bin/python3 "$here/charsets.py" chinese > chinese.txt
pyftsubset "$fonts/droid/DroidSansFallbackFull.ttf" --output-file="$out/DroidSansFallback-Chinese.ttf" \
  --unicodes-file=chinese.txt --name-IDs='*' --no-hinting --notdef-outline

# Nanum's licence reserves its name for unchanged copies, so what is left of it gets another one.
/usr/bin/python3 "$here/charsets.py" korean > korean.txt
pyftsubset "$fonts/nanum/NanumGothic.ttf" --output-file=hangul.ttf --unicodes-file=korean.txt --layout-features='' \
  --name-IDs='*' --no-hinting --notdef-outline
/usr/bin/python3 "$here/rename.py" hangul.ttf "$out/MusubiHangul-Regular.ttf" "Musubi Hangul" MusubiHangul-Regular

cp usr/share/doc/fonts-morisawa-bizud-gothic/copyright "$out/LICENSE-BIZ-UDPGothic.txt"
cp usr/share/doc/fonts-noto-core/copyright "$out/LICENSE-Noto-Sans.txt"
cp usr/share/doc/fonts-nanum/copyright "$out/LICENSE-Musubi-Hangul.txt"
{ cat usr/share/doc/fonts-droid-fallback/copyright; printf '\n'; cat /usr/share/common-licenses/Apache-2.0; } \
  > "$out/LICENSE-Droid-Sans-Fallback.txt"
chmod 644 "$out"/*
ls -l "$out"
