using System.Text;
using Handbooks.Diagnostics;
using Handbooks.Syntax.Attachments;
using Handbooks.Text;

namespace Handbooks.Linking.Links;

/// <summary>Reports problems with links, with paths as the author of the page would write them.</summary>
internal sealed class LinkFaults(LinkPlaces places, Reports reports)
{
    /// <summary>Links to files that exist but are not published, and so are not missing.</summary>
    private readonly HashSet<SourceSpan> _refused = [];

    public void NoSuchAnchor(SourceSpan span, string anchor, string page, IEnumerable<string> known) =>
        reports.Add(LinkDiagnostics.NoSuchAnchor(span, anchor, page, known));

    /// <summary>Ignores accents that differ only in encoding: no one can see or type the difference.</summary>
    public void OtherCase(SourceSpan span, string written, string path)
    {
        if (Ascii.IsValid(path) || !Decomposed(path).Contains(Decomposed(InputPath.WithoutEnding(written.Trim('.', '/'))), StringComparison.Ordinal))
            reports.Add(LinkDiagnostics.InOtherCase(span, written, AsWritten(path, written, span.Path)));
    }

    private static string Decomposed(string text) => string.Concat(CanonicalForm.Decompose(text));

    public void NoPageOfFolder(SourceSpan span, string folder, string first) =>
        reports.Add(LinkDiagnostics.NoPageOfFolder(span, folder, first));

    /// <summary>A problem with this link was already reported: no other message about it is useful.</summary>
    public bool IsReported(SourceSpan span) => _refused.Contains(span);

    /// <summary>Reports a file's problems once, at the first link to it.</summary>
    public void Of(Attachment attachment, SourceSpan span, string path)
    {
        if (attachment.IsRefused)
            _refused.Add(span);
        if (!attachment.IsRefused && attachment.Note is null)
            return;
        reports.AddLater(() => !places.IsFirstLinkTo(path) ? null
            : !attachment.IsRefused ? attachment.Note
            : attachment.Fault is { } fault ? fault with { Related = [.. fault.Related, new(span, "the first link to it is here")] }
            : LinkDiagnostics.RunsCode(span, path));
    }

    /// <summary>Reports a broken link and its likely intended target.</summary>
    public void Missing(WrittenLink link, bool isImage, string path, SourceSpan span)
    {
        if (_refused.Contains(span))
            return;
        if (link.IsEmpty)
            reports.Add(LinkDiagnostics.Empty(span, isImage));
        else if (AddressMeant.Of((link.FileWithQuery ?? link.File) + (link.Anchor is { } anchor ? "#" + anchor : "")) is { } address)
            reports.Add(LinkDiagnostics.NoScheme(span, link.File, address, isImage));
        else if (InputPath.Combine(InputPath.Folder(path), link.File) is not { } full)
            reports.Add(LinkDiagnostics.Outside(span, link.File, PlaceOutside(link.File, path)));
        else if (places.HasDataFile(full))
            reports.Add(LinkDiagnostics.NoPartOfSite(span, full));
        else if (!isImage && IsMail(link.File))
            reports.Add(LinkDiagnostics.MailAddress(span, link.File));
        else if (isImage || IsFile(link.File))
            reports.AddLater(() => places.NearestFile(full) is var near
                ? LinkDiagnostics.NoSuchFile(span, link.File, full, Nearest(near, link, path), FolderOf(full, near, path)) : null);
        else
            reports.AddLater(() => places.NearestPage(full) is var near
                ? LinkDiagnostics.NoSuchPage(span, link.File, full, Nearest(near, link, path), FolderOf(full, near, path)) : null);
    }

    /// <summary>What a link outside the input folder leads to, seen from that folder, so that every page calls it the same.</summary>
    private static string PlaceOutside(string written, string path)
    {
        var steps = new List<string>();
        foreach (var step in (written.StartsWith('/') ? written : InputPath.Folder(path) + "/" + written).Split('/'))
        {
            if (step == ".." && steps is [.., not ".."])
                steps.RemoveAt(steps.Count - 1);
            else if (step is not ("" or "."))
                steps.Add(step);
        }
        return string.Join('/', steps);
    }

    /// <summary>Places know folders of files; the one that holds this file is there.</summary>
    private MissingFolder? FolderOf(string full, string? nearest, string path) =>
        places.MissingFolder(full, nearest) is { } folder && !path.StartsWith(folder.Path + "/", StringComparison.Ordinal) ? folder : null;

    private static string? Nearest(string? found, WrittenLink link, string path) => found is null ? null : AsWritten(found, link.File, path);

    private static string AsWritten(string found, string written, string path) =>
        written.StartsWith('/') ? "/" + found : InputPath.Relative(found, path);

    private static bool IsMail(string written) =>
        written.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && written.IndexOf('.', at) > at + 1
        && !written.AsSpan().ContainsAny('/', ' ');

    private static bool IsFile(string path) =>
        System.IO.Path.GetExtension(path).ToLowerInvariant() is { Length: > 1 and < 6 } ending
            && ending is not (".md" or ".mdx" or ".html" or ".htm");
}
