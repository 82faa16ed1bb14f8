namespace OpenSpaces.WebBoard.Tests.Support;

/// <summary>A fact about a QR code as a camera reads it; skipped where Debian's chromium or zbar-tools is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class QrFactAttribute : FactAttribute
{
    public const string Reader = "/usr/bin/zbarimg";

    public QrFactAttribute()
    {
        if (!File.Exists(BrowserFactAttribute.Chromium) || !File.Exists(Reader))
        {
            Skip = "It reads a code back from the screen: install chromium and zbar-tools, as tests/requirements.debian.txt names them.";
        }
    }
}
