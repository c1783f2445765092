#!/bin/bash
# Installs target/dist/musubi_*_amd64.deb, uses it as a user would, removes it, and looks whether anything is left.
# Needs root, and the tools that .ci/run installs. Screenshots and outputs stay in target/package-check.
#
# Waits are for conditions, each with a limit. What is looked for on the screen:
# - The map is painted when land and water, in the light colours of resources/map/styles.properties, both cover a
#   twentieth of the map pane (which is the middle half of the window, by a third from the top).
# - A city outside Japan is marked in the colour "marker.city" of the same file. Of the patches
#   of that colour in the map pane, the one farthest from the next is clicked on, so that there is no doubt which.
# - The form is open when its Save button is seen in the detail pane.
# - A city is picked when the detail pane, the rightmost sixth of the window, has changed.
set -euo pipefail
cd "$(dirname "$0")/.."

out=$PWD/target/package-check
rm -rf "$out"
mkdir -p "$out"
: > "$out/log"
passed=0
started=()

stop_all() {
  local pid
  for pid in "${started[@]}"; do kill "$pid" 2> /dev/null || true; done
}
trap stop_all EXIT

# check NAME COMMAND...: one thing that must hold. Ends the run if it does not.
check() {
  local name=$1
  shift
  if "$@" > "$out/last" 2>&1; then
    passed=$((passed + 1))
    echo "ok      $name"
  else
    echo "FAILED  $name"
    sed 's/^/        /' "$out/last"
    echo "$passed passed, 1 failed" | tee -a "$out/log"
    exit 1
  fi
}

# wait_for SECONDS COMMAND...: tries again until it succeeds.
wait_for() {
  local limit=$((SECONDS + $1))
  shift
  until "$@" > /dev/null 2>&1; do
    ((SECONDS < limit)) || { echo "waited in vain for: $*"; return 1; }
    sleep 0.2
  done
}

exits_with() {
  local expected=$1 status=0
  shift
  "$@" || status=$?
  [[ $status -eq $expected ]] || { echo "exit code $status instead of $expected: $*"; return 1; }
}

prints() {
  local expected=$1
  shift
  "$@" > "$out/printed" && grep -qF -- "$expected" "$out/printed" ||
    { echo "no \"$expected\" from: $*"; cat "$out/printed"; return 1; }
}

property() { awk -v name="$1" '$1 == name { print $2 }' resources/map/styles.properties; } # on a light screen

# --- Installing

deb=$(ls target/dist/musubi_*_amd64.deb)
desktop=org.musubi.Musubi

list_files() { find /usr /etc /opt -iname '*musubi*' | sort; }

small_enough() { (($(stat --format=%s "$deb") <= 95 * 1024 * 1024)); }
depends_complete() {
  ! find /usr/lib/musubi -name '*.so' -exec env LD_LIBRARY_PATH=/usr/lib/musubi/lib/runtime/lib:/usr/lib/musubi/lib/runtime/lib/server \
    ldd {} + 2> /dev/null | grep 'not found'
}
file_type_known() { [[ $(XDG_DATA_DIRS=/usr/share xdg-mime query default application/x-musubi) == $desktop.desktop ]]; }

apt-get -q -y -o DPkg::Lock::Timeout=300 purge musubi > /dev/null 2>&1 || true
list_files > "$out/files-before"

check "the package is at most 95 MB ($(($(stat --format=%s "$deb") / 1024 / 1024)) MB)" small_enough
check "the package installs" \
  apt-get -q -y -o DPkg::Lock::Timeout=300 install --reinstall --no-install-recommends "./$deb"
check "its files are whole" dpkg --verify musubi
check "its libraries find what they need" depends_complete
check "the launcher is in the path" test "$(command -v musubi)" = /usr/bin/musubi
check "the desktop entry is valid" desktop-file-validate "/usr/share/applications/$desktop.desktop"
check "the software catalogue entry is valid" appstreamcli validate --no-net "/usr/share/metainfo/$desktop.metainfo.xml"
check "libraries open with it" file_type_known
check "it has a manual page" man --where musubi

# --- The window, started from its menu entry in an empty home

home=$(mktemp -d)
Xvfb -displayfd 3 -screen 0 1400x1000x24 -nolisten tcp 3> "$out/display" 2> /dev/null &
started+=($!)
check "a display starts" wait_for 60 test -s "$out/display"
display=:$(cat "$out/display")
clean_env=(env -i PATH=/usr/bin:/bin HOME="$home" LANG=C.UTF-8)
"${clean_env[@]}" DISPLAY="$display" openbox > /dev/null 2>&1 &
started+=($!)
check "a window manager starts" wait_for 60 \
  sh -c "xprop -display $display -root _NET_SUPPORTING_WM_CHECK | grep -q 'window id'"

window_id() { DISPLAY=$display xdotool search --onlyvisible --class '^org.musubi' | head -n 1 | grep .; }
shoot() { DISPLAY=$display import -silent -window root "$out/$1.png"; }
crop_of() { # WINDOW-FRACTIONS left top width height, as an ImageMagick geometry
  DISPLAY=$display xdotool getwindowgeometry --shell "$window" | awk -F= -v l="$1" -v t="$2" -v w="$3" -v h="$4" '
    { v[$1] = $2 } END { printf "%dx%d+%d+%d", v["WIDTH"] * w, v["HEIGHT"] * h, v["X"] + v["WIDTH"] * l, v["Y"] + v["HEIGHT"] * t }'
}
share_of() { # IMAGE GEOMETRY COLOUR: per mille of the pixels that have it
  convert "$1" -crop "$2" +repage -fill black +opaque "$3" -fill white -opaque "$3" -format '%[fx:int(1000*mean)]' info:
}
map_painted() {
  shoot window
  (($(share_of "$out/window.png" "$map_pane" "$(property land)") >= 50)) &&
    (($(share_of "$out/window.png" "$map_pane" "$(property water)") >= 50))
}
loneliest_marker() { # prints X Y on the screen
  local left top
  IFS='x+' read -r _ _ left top <<< "$map_pane"
  convert "$out/window.png" -crop "$map_pane" +repage -fill black +opaque "$marker" -fill white -opaque "$marker" \
    -define connected-components:verbose=true -connected-components 8 null: |
    awk -v left="$left" -v top="$top" '
      /255|white|gray\(100/ && $4 >= 12 { split($3, centre, ","); x[++n] = centre[1]; y[n] = centre[2] }
      END {
        for (i = 1; i <= n; i++) {
          nearest = 1e9
          for (j = 1; j <= n; j++) {
            d = (x[i] - x[j]) ^ 2 + (y[i] - y[j]) ^ 2
            if (i != j && d < nearest) nearest = d
          }
          if (nearest > most) { most = nearest; at = int(left + x[i]) " " int(top + y[i]) }
        }
        print at
      }' | grep .
}
find_marker() {
  shoot window
  loneliest_marker
}
detail_changed() {
  shoot picked
  (($(compare -metric AE -extract "$detail_pane" "$out/window.png" "$out/picked.png" null: 2>&1 | cut -d. -f1) > 500))
}

(cd / && exec "${clean_env[@]}" DISPLAY="$display" gtk-launch "$desktop") > "$out/window.log" 2>&1 ||
  check "the menu entry starts" cat "$out/window.log"
check "its window opens" wait_for 60 window_id
window=$(window_id)
check "the window belongs to the menu entry" prints \
  "$(sed -n 's/^StartupWMClass=//p' "/usr/share/applications/$desktop.desktop")" \
  xprop -display "$display" -id "$window" WM_CLASS
map_pane=$(crop_of 0.27 0.3 0.45 0.3)
detail_pane=$(crop_of 0.83 0.2 0.16 0.4)
marker=$(property marker.city)
check "the map is painted" wait_for 60 map_painted
check "a city is marked on it" wait_for 60 find_marker
read -r at_x at_y < <(loneliest_marker)
DISPLAY=$display xdotool mousemove "$at_x" "$at_y" click 1
check "a click on it picks it" wait_for 60 detail_changed
check "the map is still painted" map_painted
library=$home/.local/share/musubi/reference.musubi

# --- Editing in that window by the keys alone; the commands read beside it, as a second program

finds() { "${clean_env[@]}" musubi search "$1" "$library" 2> "$out/error" | grep -qF -- "$1"; }
finds_not() { ! finds "$1" && [[ ! -s $out/error ]]; }
press() { DISPLAY=$display xdotool key --clearmodifiers --delay 60 "$@"; }
form_open() { # its Save button has the theme's accent colour, which nothing else in the details has
  shoot form
  (($(share_of "$out/form.png" "$(crop_of 0.72 0.2 0.27 0.4)" '#0969da') >= 3))
}
write_event() { # TITLE: fills in the form of an event, without saving
  press Escape ctrl+shift+2
  wait_for 60 form_open
  DISPLAY=$display xdotool type --delay 60 "$1"
  press Tab Tab Tab
  DISPLAY=$display xdotool type --delay 60 "workshop"
  press Tab
}
kill_window() { kill -KILL "$(DISPLAY=$display xdotool getwindowpid "$window")"; }
start_again() {
  (cd / && exec "${clean_env[@]}" DISPLAY="$display" gtk-launch "$desktop") >> "$out/window.log" 2>&1
  wait_for 60 window_id
  window=$(window_id)
  wait_for 60 map_painted
}
drafts_kept() { [[ $(strings "$library" "$library"-wal 2> /dev/null | grep -cF "Kept as a draft") -gt 0 ]]; }

check "the form of a new event opens and takes what is typed" write_event "Checked by the package"
press ctrl+s
check "what is saved is found by another program" wait_for 60 finds "Checked by the package"
press Escape ctrl+z
check "undo takes it back" wait_for 60 finds_not "Checked by the package"
press ctrl+shift+z
check "and redo brings it again" wait_for 60 finds "Checked by the package"
check "a second form opens" write_event "Kept as a draft"
check "what is typed is kept without saving" wait_for 60 drafts_kept
check "the program is killed" kill_window
window_gone() { ! window_id; }
check "its window is gone" wait_for 60 window_gone
check "it opens again" start_again
check "what was saved is still there" finds "Checked by the package"
check "the library is whole" "${clean_env[@]}" musubi check "$library"
check "the draft is still there" drafts_kept
press ctrl+z
check "undo works after the restart" wait_for 60 finds_not "Checked by the package"
shoot restarted
press ctrl+q
check "Ctrl+Q closes the window" wait_for 60 window_gone
check "the library is in the user's data folder" test -s "$library"
native_copies() { find "$home" /tmp -newer "$out/files-before" \( -name '*.so' -o -path '*/.openjfx/*' \) | grep .; }
check "no native library is unpacked" exits_with 1 native_copies
check "the system knows a library by its content" prints application/x-musubi \
  "${clean_env[@]}" gio info --attributes=standard::content-type "$library"

# --- The commands, without a display

musubi=("${clean_env[@]}" musubi)
shipped=resources/reference/library.json
pilot=$(jq -r '.records[] | select(.titles.en | startswith("Pilot Training Workshop: Climate")) | .id' "$shipped")
toyama=$(jq -r '.places[] | select(.names.en == "Toyama") | .id' "$shipped")

exports_all() {
  "${musubi[@]}" export --format json -o "$out/export.json"
  jq -e --slurpfile shipped "$shipped" '
    .musubi == 1 and (.records | length) >= 71
    and ([.places[], .organisations[], .people[], .records[], .sources[] | .id] | sort)
     == ([$shipped[0] | .places[], .organisations[], .people[], .records[], .sources[] | .id] | sort)' "$out/export.json"
}
round_trip() {
  "${musubi[@]}" import "$out/export.json" "$home/second.musubi"
  "${musubi[@]}" export --format json -o "$out/second.json" "$home/second.musubi"
  cmp "$out/export.json" "$out/second.json"
}
report_says() { # LANGUAGE WORDS...
  local word pdf="$out/pilot-$1.pdf"
  "${musubi[@]}" report event "$pilot" --lang "$1" -o "$pdf"
  shift
  pdftotext -layout "$pdf" - | tr -d '\n ' > "$pdf.txt"
  for word in "$@"; do
    grep -qF "${word// /}" "$pdf.txt" || { echo "missing: $word"; return 1; }
  done
}
silent_errors() { # one line on standard error, nothing on standard output
  "$@" 2> "$out/error" | grep . && return 1
  [[ $(wc -l < "$out/error") -eq 1 ]] || { cat "$out/error"; return 1; }
}

check "export holds every shipped place, party, record and source" exports_all
check "export, import and export again give the same bytes" round_trip
check "search 川崎 finds Kawasaki" prints Kawasaki "${musubi[@]}" search 川崎
check "search Haiphong finds Hai Phong" prints "Hai Phong" "${musubi[@]}" search Haiphong
check "search Hải Phòng finds Hai Phong" prints "Hai Phong" "${musubi[@]}" search "Hải Phòng"
check "search とやま finds Toyama" prints Toyama "${musubi[@]}" search とやま
check "the pilot workshop on paper, in English" report_says en Osaka Amagasaki 2017
check "the pilot workshop on paper, in Japanese" report_says ja 大阪市 尼崎市 2017
check "a city on paper" "${musubi[@]}" report city "$toyama" -o "$out/toyama.pdf"
check "the list on paper" "${musubi[@]}" report list -o "$out/list.pdf"
check "the shipped library is sound" "${musubi[@]}" check
check "wrong usage ends with 2" exits_with 2 "${musubi[@]}" report novel -o "$out/none.pdf"
echo "no library" > "$home/not.musubi"
check "a file that is no library ends with 1" exits_with 1 "${musubi[@]}" check "$home/not.musubi"
check "and is told in one line on standard error" silent_errors "${musubi[@]}" check "$home/not.musubi"
check "a summary comes out of a printer" env HOME="$home" .ci/print-check.sh musubi

# --- Removing

list_left() { list_files | diff "$out/files-before" -; }
check "the package is removed" apt-get -q -y -o DPkg::Lock::Timeout=300 purge musubi
check "nothing of it is left" list_left
check "the user's library is kept" test -s "$library"
rm -rf "$home"

echo "$passed passed, 0 failed" | tee -a "$out/log"
