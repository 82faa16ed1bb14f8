// Reads the feeds named as arguments with KCalendarCore, and prints, a feed a line, [uid, title, start, end, room, status, sequence] of each event as JSON.
#include <KCalendarCore/ICalFormat>
#include <KCalendarCore/MemoryCalendar>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>
#include <cstdio>
#include <cstdlib>

using namespace KCalendarCore;

static QString local(const QDateTime &at)
{
    const int minutes = at.offsetFromUtc() / 60;
    return at.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"))
        + QString::asprintf("%c%02d%02d", minutes < 0 ? '-' : '+', std::abs(minutes) / 60, std::abs(minutes) % 60);
}

static QString status(const Event::Ptr &event)
{
    switch (event->status()) {
    case Incidence::StatusConfirmed:
        return QStringLiteral("CONFIRMED");
    case Incidence::StatusTentative:
        return QStringLiteral("TENTATIVE");
    case Incidence::StatusCanceled:
        return QStringLiteral("CANCELLED");
    default:
        return QStringLiteral("NONE");
    }
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        QFile file(QString::fromLocal8Bit(argv[i]));
        MemoryCalendar::Ptr calendar(new MemoryCalendar(QTimeZone::utc()));
        ICalFormat format;
        if (!file.open(QIODevice::ReadOnly) || !format.fromRawString(calendar, file.readAll())) {
            std::fprintf(stderr, "%s cannot be read.\n", argv[i]);
            return 1;
        }

        QJsonArray events;
        for (const Event::Ptr &event : calendar->rawEvents()) {
            events.append(QJsonArray{event->uid(), event->summary(), local(event->dtStart()), local(event->dtEnd()), event->location(), status(event), event->revision()});
        }

        std::printf("%s\n", QJsonDocument(events).toJson(QJsonDocument::Compact).constData());
    }

    return 0;
}
