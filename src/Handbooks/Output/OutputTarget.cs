#pragma warning disable RS0030 // Disk: Output is its room for writing.
using Handbooks.Sources;

namespace Handbooks.Output;

/// <summary>The folder that --output names.</summary>
public static class OutputTarget
{
    /// <summary>Its full path. A link stays a link: what it leads to is published to.</summary>
    /// <exception cref="OutputException">Something else than a folder stands there, or it is a link that leads nowhere.</exception>
    public static string Of(string outputFolder)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(outputFolder));
        var (kind, end) = (FileProbe.Of(target).Kind, FileProbe.Of(target, followLinks: true).Kind);
        if (kind is FileKind.Missing or FileKind.Folder)
            return target;
        if (kind != FileKind.Link)
            throw new OutputException($"{outputFolder} is {FileWords.Of(kind)}; choose a folder for --output.");
        var link = new FileInfo(target);
        if (end == FileKind.Missing)
            throw new OutputException($"{outputFolder} is a link to {link.LinkTarget}, which leads nowhere. Make that folder, remove the link, or choose another --output.");
        if (end != FileKind.Folder)
            throw new OutputException($"{outputFolder} is a link to {link.LinkTarget}, which is {FileWords.Of(end)}; choose a folder for --output.");
        return Path.TrimEndingDirectorySeparator(link.ResolveLinkTarget(returnFinalTarget: true)!.FullName);
    }
}
