<?php
// Reads the feeds named as arguments with sabre/vobject and prints, a feed a line, [uid, title, start, end, room, status, sequence] of each event as JSON.
error_reporting(E_ERROR);
require 'Sabre/VObject/autoload.php';
foreach (array_slice($argv, 1) as $path) {
    $feed = Sabre\VObject\Reader::read(file_get_contents($path));
    $events = [];
    // Its version 2 leaves commas and semicolons escaped.
    $text = fn ($p) => preg_replace('/\\\\([,;])/', '$1', (string) $p);
    foreach ($feed->VEVENT as $e) {
        $time = fn ($p) => $p->getDateTime()->format('Y-m-d\TH:i:sO');
        $events[] = [(string) $e->UID, $text($e->SUMMARY), $time($e->DTSTART), $time($e->DTEND), $text($e->LOCATION), (string) $e->STATUS, (int) (string) $e->SEQUENCE];
    }
    echo json_encode($events, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR), "\n";
}
