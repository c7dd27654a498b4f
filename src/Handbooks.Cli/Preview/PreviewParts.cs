namespace Handbooks.Cli.Preview;

/// <summary>The preview's own script and style sheet. They lie beside the sites, never in them: build does not know them.</summary>
internal static class PreviewParts
{
    public const string Script = "/.handbook/preview.js";
    public const string Style = "/.handbook/preview.css";

    public static Answer? Find(string path) => path switch
    {
        Script or Style => new Answer(200, ContentTypes.Of(path), Read(Path.GetFileName(path))),
        _ => null,
    };

    private static byte[] Read(string name)
    {
        using var resource = typeof(PreviewParts).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
