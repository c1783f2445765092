#!/bin/bash
# Prints a summary on a real CUPS queue, by the code the product prints with, and looks at the paper that comes out.
#
#   .ci/print-check.sh              prints from the tests
#   .ci/print-check.sh MUSUBI       prints with that launcher, from the library in the home of the environment
#
# Runs as root in a container without systemd. What is there already is left as it is; what is made here is removed.
set -euo pipefail
launcher=${1:-}
[[ -z $launcher ]] || launcher=$(command -v "$launcher")
cd "$(dirname "$0")/.."

queue=Musubi-Check
paper=/var/spool/cups-pdf/musubi-check
settings=/etc/cups/cups-pdf-$queue.conf
scheduler=

missing=()
for package in cups cups-bsd cups-client printer-driver-cups-pdf poppler-utils; do
  dpkg --status "$package" > /dev/null 2>&1 || missing+=("$package")
done
if ((${#missing[@]})); then
  apt-get -q -o DPkg::Lock::Timeout=300 update
  DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 install --no-install-recommends "${missing[@]}"
fi

clean_up() {
  lpadmin -x "$queue" 2> /dev/null || true
  if [[ -n $scheduler ]]; then
    kill "$scheduler" 2> /dev/null || true
    wait "$scheduler" 2> /dev/null || true
  fi
  rm -rf "$settings" "$paper" "/var/log/cups/cups-pdf-${queue}_log"
}
trap clean_up EXIT

# Waits for a condition, at most a minute.
until_true() {
  local limit=$((SECONDS + 60))
  until "$@" > /dev/null 2>&1; do
    ((SECONDS < limit)) || { echo "print-check: gave up waiting for: $*" >&2; exit 1; }
    sleep 0.5
  done
}

scheduler_runs() { LC_ALL=C lpstat -r 2> /dev/null | grep -q 'is running'; }
nothing_waits() { [[ -z $(lpstat -o "$queue") ]]; }
paper_there() { compgen -G "$paper/*.pdf"; }

# The launcher with the library of this home, wherever the one who runs this keeps his own.
musubi() { env -u MUSUBI_HOME -u XDG_DATA_HOME LC_ALL=C.UTF-8 "$launcher" "$@"; }

# The workshop itself, not its day in Amagasaki.
find_workshop() {
  musubi search "Pilot Training Workshop" |
    awk -F '\t' '$1 == "record" && index($3, "Pilot Training Workshop: Climate") == 1 && !found++ { print $2 }' | grep .
}

# An own back end's settings: a folder of its own, and files named after the job alone.
mkdir -p "$paper"
chmod 777 "$paper"
cat > "$settings" <<EOF
Out $paper
AnonDirName $paper
Label 0
TitlePref 0
UserUMask 0022
EOF

if ! scheduler_runs; then
  cupsd -f &
  scheduler=$!
fi
until_true scheduler_runs
lpadmin -p "$queue" -E -v "cups-pdf:/$queue" -P /usr/share/ppd/cups-pdf/CUPS-PDF_noopt.ppd 2> /dev/null
# The back end takes PostScript. Of the ways there, only this one keeps what characters the glyphs stand for.
lpadmin -p "$queue" -o pdftops-renderer-default=pdftocairo
cupsenable "$queue"
cupsaccept "$queue"
cancel -a "$queue"
rm -f "$paper"/*.pdf

if [[ -n $launcher ]]; then
  workshop=$(find_workshop) || { echo "print-check: the workshop is not found" >&2; exit 1; }
  musubi report event "$workshop" --lang ja --printer "$queue"
else
  mvn -q -B test -Dtest=PdfPrinterTest -Dmusubi.printer="$queue"
fi

until_true nothing_waits
until_true paper_there
printed=$(ls "$paper"/*.pdf)
pages=$(pdfinfo "$printed" | sed -n 's/^Pages: *//p')
text=$(pdftotext -layout "$printed" - | tr -d ' \n')

problem=0
[[ $pages == 1 ]] || { echo "print-check: $pages pages, not 1" >&2; problem=1; }
for words in パイロット研修ワークショップ 大阪市（日本）2017年11月27日～12月1日 尼崎市（日本）2017年11月30日 7名（3か国4都市） \
  ホーチミン市 出典 1／1ページ; do
  [[ $text == *"$words"* ]] || { echo "print-check: not on paper: $words" >&2; problem=1; }
done
((problem == 0)) && echo "print-check: printed on $queue, $pages page, text complete"
exit "$problem"
