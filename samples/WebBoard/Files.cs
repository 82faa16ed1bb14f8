using QRCoder;

namespace OpenSpaces.WebBoard;

/// <summary>What is no page: the QR code of the board's address.</summary>
internal static class Files
{
    public static void MapFiles(this WebApplication app)
    {
        app.MapGet("/qr.svg", (HttpContext http, IConfiguration configuration) =>
        {
            using var generator = new QRCodeGenerator();
            using QRCodeData code = generator.CreateQrCode(AddressOf(http.Request, configuration), QRCodeGenerator.ECCLevel.M);
            using var svg = new SvgQRCode(code);
            return Results.Text(svg.GetGraphic(8, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute), "image/svg+xml");
        });
    }

    /// <summary>Where phones find the board: as the host was told (<c>Address</c>), else as this request came.</summary>
    public static string AddressOf(HttpRequest request, IConfiguration configuration) => configuration["Address"] ?? $"{request.Scheme}://{request.Host}/";
}
