namespace Handbooks.Pages.Prose;

/// <summary>An image on another host that a site does not show.</summary>
internal static class ForeignImage
{
    /// <summary>What the link says: the alternative text, else the name of the file, else the address.</summary>
    public static string Words(string alternative, string url)
    {
        if (!string.IsNullOrWhiteSpace(alternative))
            return alternative;
        var path = url.Split('?', '#')[0].TrimEnd('/');
        var file = Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]);
        return file.Length > 0 ? file : url;
    }
}
