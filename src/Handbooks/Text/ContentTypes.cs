namespace Handbooks.Text;

/// <summary>Media types by file extension. Browsers download a file of unknown type rather than show it, which is the safer mistake.</summary>
public static class ContentTypes
{
    public static string Of(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".html" or ".htm" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" or ".mjs" => "text/javascript; charset=utf-8",
        ".json" or ".map" => "application/json; charset=utf-8",
        ".webmanifest" => "application/manifest+json; charset=utf-8",
        ".xml" => "application/xml; charset=utf-8",
        ".atom" => "application/atom+xml; charset=utf-8",
        ".ics" => "text/calendar; charset=utf-8",
        ".csv" => "text/csv; charset=utf-8",
        ".txt" or ".md" or ".yml" or ".yaml" => "text/plain; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".gif" => "image/gif",
        ".webp" => "image/webp",
        ".avif" => "image/avif",
        ".ico" => "image/x-icon",
        ".pdf" => "application/pdf",
        ".woff2" => "font/woff2",
        ".woff" => "font/woff",
        ".mp4" => "video/mp4",
        ".webm" => "video/webm",
        ".mp3" => "audio/mpeg",
        _ => "application/octet-stream",
    };
}
