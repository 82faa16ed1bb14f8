# Compiles kcalendarcore.cpp, which stands beside this file, and lets it read the feeds named as arguments.
set -eu
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
qt=/usr/include/x86_64-linux-gnu/qt5
clang++ -std=c++17 -O1 -fPIC -I/usr/include/KF5/KCalendarCore -I$qt -I$qt/QtCore -I$qt/QtGui "$(dirname "$0")/kcalendarcore.cpp" -o "$made/reader" -lKF5CalendarCore -lQt5Core
TZ=UTC LC_ALL=C.UTF-8 "$made/reader" "$@"
