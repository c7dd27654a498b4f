namespace Handbooks.Rendering.Gate.Pdf;

/// <summary>The fonts of a file by the names that its pages have for them.</summary>
internal sealed class PdfFonts(PdfFile file)
{
    private readonly Dictionary<PdfDictionary, PdfFont> _fonts = new(ReferenceEqualityComparer.Instance);

    private Dictionary<string, PdfDictionary>? _anywhere;

    /// <summary>Some text was in a font whose letters nobody can tell.</summary>
    public bool AreUnread => _fonts.Values.Any(font => font.IsUnread);

    /// <param name="resources">Of the page; null where it has none, and any font of the name may be meant.</param>
    public PdfFont? Named(string name, PdfDictionary? resources)
    {
        var font = file.Dictionary(file.Dictionary(resources?["Font"])?[name]) ?? (_anywhere ??= Anywhere()).GetValueOrDefault(name);
        if (font is null)
            return null;
        if (!_fonts.TryGetValue(font, out var known))
            _fonts.Add(font, known = PdfFont.Of(file, font));
        return known;
    }

    private Dictionary<string, PdfDictionary> Anywhere()
    {
        var fonts = new Dictionary<string, PdfDictionary>(StringComparer.Ordinal);
        foreach (var found in file.Objects)
        {
            var resources = file.Dictionary(found.Dictionary["Resources"]) ?? found.Dictionary;
            foreach (var (name, font) in file.Dictionary(resources["Font"])?.Entries ?? [])
            {
                if (file.Dictionary(font) is { } dictionary)
                    fonts.TryAdd(name, dictionary);
            }
        }
        return fonts;
    }
}
