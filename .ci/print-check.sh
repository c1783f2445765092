#!/bin/sh
# Prints a summary on a real CUPS queue, by the code the product prints with, and looks at the paper that comes out.
#
#   .ci/print-check.sh              prints from the tests
#   .ci/print-check.sh MUSUBI       prints with that launcher: MUSUBI report event ID --printer QUEUE
#
# Runs as root in a container without systemd. What is there already is left as it is.
set -eu

queue=Musubi-Check
paper=/var/spool/cups-pdf/musubi-check
here=$(cd "$(dirname "$0")/.." && pwd)

missing=
for package in cups cups-bsd cups-client printer-driver-cups-pdf poppler-utils; do
  dpkg --status "$package" > /dev/null 2>&1 || missing="$missing $package"
done
if [ -n "$missing" ]; then
  apt-get update -q
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing
fi

# Waits for a condition, at most a minute.
until_true() {
  tries=0
  until "$@" > /dev/null 2>&1; do
    tries=$((tries + 1))
    [ "$tries" -lt 120 ] || { echo "print-check: gave up waiting for: $*" >&2; exit 1; }
    sleep 0.5
  done
}

# An own back end's settings: a folder of its own, and files named after the job alone.
mkdir -p "$paper"
chmod 777 "$paper"
cat > "/etc/cups/cups-pdf-$queue.conf" <<EOF
Out $paper
AnonDirName $paper
Label 0
TitlePref 0
UserUMask 0022
EOF

if ! lpstat -r 2> /dev/null | grep -q 'is running'; then
  cupsd
fi
until_true sh -c "lpstat -r | grep -q 'is running'"
if ! lpstat -p "$queue" > /dev/null 2>&1; then
  lpadmin -p "$queue" -E -v "cups-pdf:/$queue" -P /usr/share/ppd/cups-pdf/CUPS-PDF_noopt.ppd 2> /dev/null
fi
# The back end takes PostScript. Of the ways there, only this one keeps what characters the glyphs stand for.
lpadmin -p "$queue" -o pdftops-renderer-default=pdftocairo
cupsenable "$queue"
cupsaccept "$queue"
cancel -a "$queue"
rm -f "$paper"/*.pdf

if [ $# -gt 0 ]; then
  workshop=$("$1" search "Pilot Training Workshop" | sed -n '1s/[[:space:]].*//p')
  "$1" report event "$workshop" --lang ja --printer "$queue"
else
  cd "$here"
  mvn -q -B test -Dtest=PdfPrinterTest -Dmusubi.printer="$queue"
fi

until_true sh -c "test -z \"\$(lpstat -o '$queue')\""
until_true sh -c "ls '$paper'/*.pdf"
printed=$(ls "$paper"/*.pdf)
pages=$(pdfinfo "$printed" | sed -n 's/^Pages: *//p')
text=$(pdftotext -layout "$printed" - | tr -d ' \n')

problem=0
[ "$pages" = 1 ] || { echo "print-check: $pages pages, not 1" >&2; problem=1; }
for words in パイロット研修ワークショップ 大阪市（日本）2017年11月27日～12月1日 尼崎市（日本）2017年11月30日 7名（3か国4都市） \
  ホーチミン市 出典 1／1ページ; do
  case $text in
    *"$words"*) ;;
    *) echo "print-check: not on paper: $words" >&2; problem=1 ;;
  esac
done
[ "$problem" = 0 ] && echo "print-check: printed on $queue, $pages page, text complete"
exit "$problem"
