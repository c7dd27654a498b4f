using Handbooks.Sources;

namespace Handbooks.Authoring;

/// <summary>Drafts a new page in a folder, named as its neighbours are.</summary>
internal static class PageDrafts
{
    /// <param name="folder">In the input folder; empty for the input folder itself.</param>
    public static DraftResult Create(AuthoringDesk desk, string title, string folder)
    {
        if (NewTitle.FaultOfName(title) is { } fault)
            return DraftResult.Refused(fault);
        title = title.Trim();
        folder = SourcePath.Folder(folder);
        if (desk.FaultOf(folder) is { } wrong)
            return DraftResult.Refused(wrong);
        var pages = desk.Declarations.Pages.Select(page => (page.Path, Title: page.Title.Value)).ToList();
        var near = pages.Where(page => SourcePath.FolderOf(page.Path) == folder).ToList();
        var path = FileNaming.Learn(near.Count > 0 ? near : pages).PathOf(folder, title, "page");
        if (desk.Taken(path) is { } taken)
            return DraftResult.Refused($"there is a file {path} already.", taken);
        var texts = NewTitle.InMarkdown(title).Select(heading => $"# {heading}\n").Append($"---\ntitle: {NewTitle.InYaml(title)}\n---\n");
        var text = texts.FirstOrDefault(text =>
            desk.Read(path, text) is { Page: { IsWhole: true, IsTemplate: false } } read && read.Title == title && read.Roles.IsEmpty);
        return text is null
            ? DraftResult.Refused("a page of this title cannot be written so that it reads back the same; choose other characters.")
            : desk.Checked(new(path, text, "write its text in"));
    }
}

/// <summary>Paths in the input folder.</summary>
internal static class SourcePath
{
    /// <summary>A folder as somebody typed it, without what says nothing: "./guide/" is "guide".</summary>
    public static string Folder(string written)
    {
        var folder = written.Replace('\\', '/').Trim('/');
        while (folder.StartsWith("./", StringComparison.Ordinal))
            folder = folder[2..].TrimStart('/');
        return folder == "." ? "" : folder;
    }

    /// <summary>It leads to no other place, is not hidden, and every system can store it.</summary>
    public static bool IsInside(string folder) =>
        folder.Length == 0 || folder.Split('/').All(segment => segment == Text.PortableName.Of(segment) && SourceTree.KindOf(segment) is null);

    public static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";
}
