namespace OpenSpaces.Scheduling;

/// <summary>What may be kept of a session. Open spaces are not recorded unless their hosts say so, so that critical topics are welcome.</summary>
public enum RecordingPolicy
{
    /// <summary>Nothing is recorded. The default.</summary>
    NotRecorded = 0,

    /// <summary>Written notes without names may be shared.</summary>
    NotesOnly = 1,

    /// <summary>The hosts record it, and say so at the door.</summary>
    Recorded = 2,
}
