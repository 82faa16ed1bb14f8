# Reads the feeds named as arguments with Data::ICal and prints, a feed a line, [uid, title, start, end, room, status, sequence] of each event as JSON.
use strict; use warnings; use Data::ICal; use JSON::PP; use Encode;
for my $path (@ARGV) {
  open my $file, '<:raw', $path or die; local $/; my $text = <$file>;
  my $feed = Data::ICal->new(data => $text) or die "unreadable: $path";
  my @events;
  for my $e (@{$feed->entries}) {
    next unless $e->ical_entry_type eq 'VEVENT';
    my $v = sub { my $t = $e->property($_[0])->[0]->decoded_value; utf8::is_utf8($t) ? $t : decode('UTF-8', $t) };
    my $time = sub { my $t = $v->($_[0]); $t =~ s/^(....)(..)(..)T(..)(..)(..).*/$1-$2-$3T$4:$5:$6/; $t };
    push @events, [$v->('uid'), $v->('summary'), $time->('dtstart'), $time->('dtend'), $v->('location'), $v->('status'), 0 + $v->('sequence')];
  }
  print JSON::PP->new->utf8->encode(\@events), "\n";
}
