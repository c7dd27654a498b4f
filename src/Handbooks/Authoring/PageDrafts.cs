using Handbooks.Sources;

namespace Handbooks.Authoring;

/// <summary>Drafts a new page in a folder, named as its neighbours are.</summary>
internal static class PageDrafts
{
    /// <param name="folder">In the input folder; empty for the input folder itself.</param>
    public static DraftResult Create(AuthoringDesk desk, string title, string folder)
    {
        if (NewTitle.Fault(title) is { } fault)
            return DraftResult.Refused(fault);
        title = title.Trim();
        folder = folder.Replace('\\', '/').Trim('/');
        while (folder.StartsWith("./", StringComparison.Ordinal))
            folder = folder[2..].TrimStart('/');
        folder = folder == "." ? "" : folder;
        if (!SourcePath.IsInside(folder))
            return DraftResult.Refused($"the folder \"{folder}\" is not in the handbook, or has a name that some systems cannot store.");
        var pages = desk.Declarations.Pages.Select(page => (page.Path, Title: page.Title.Value)).ToList();
        var near = pages.Where(page => SourcePath.FolderOf(page.Path) == folder).ToList();
        var path = FileNaming.Learn(near.Count > 0 ? near : pages).PathOf(folder, title, "page");
        if (desk.Taken(path) is { } taken)
            return DraftResult.Refused($"there is a file {path} already.", taken);
        var texts = NewTitle.InMarkdown(title).Select(heading => $"# {heading}\n").Append($"---\ntitle: {NewTitle.InYaml(title)}\n---\n");
        var text = texts.FirstOrDefault(text => desk.Read(path, text) is { Page: { IsWhole: true, IsTemplate: false } } read && read.Title == title && read.Roles.IsEmpty);
        return text is null
            ? DraftResult.Refused("a page of this title cannot be written so that it reads back the same; choose other characters.")
            : desk.Checked(new(path, text, "write its text in"));
    }
}

/// <summary>Paths in the input folder.</summary>
internal static class SourcePath
{
    /// <summary>It leads to no other place, is not hidden, and every system can store it.</summary>
    public static bool IsInside(string folder) =>
        folder.Length == 0 || folder.Split('/').All(segment => segment == Text.PortableName.Of(segment) && SourceTree.KindOf(segment) is null);

    public static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";
}
