using Handbooks.Linking.Links;
using Handbooks.Text;

namespace Handbooks.Linking.Addresses;

/// <summary>The address derived from a file's path, in names that every system can store.</summary>
/// <param name="OddName">The first name on the path that had to change; null if none did.</param>
/// <param name="IsShortened">A name or the whole path was too long.</param>
internal sealed record WantedAddress(SitePath Address, string? OddName, bool IsShortened)
{
    /// <summary>Any folder of a site may have a page of its own, in a file with this name.</summary>
    private const string IndexFile = "index.html";

    private static readonly char[] Dropped = [' ', '.'];

    /// <summary>The path without its extension; an index, or else a README, becomes its folder's page.</summary>
    public static WantedAddress OfPage(string path, IReadOnlySet<string> all)
    {
        if (WithoutEnding(path) == "404")
            return new(SitePath.NotFound, null, false);
        var slash = path.LastIndexOf('/') + 1;
        var folders = path[..slash].Split('/', StringSplitOptions.RemoveEmptyEntries);
        var name = WithoutEnding(path[slash..].TrimEnd(Dropped));
        var wanted = Of(IsIndex(path[..slash], name, all) ? folders : [.. folders, name], isFile: false);
        // Roadmap.md introduces the roadmap just as roadmap.md does: on many systems both have one address.
        return FixedAddresses.Pages.FirstOrDefault(page => page != SitePath.Home
            && FileNameComparer.Instance.Equals(page.Value, wanted.Address.Value)) is { Value: not null } generated
            ? wanted with { Address = generated }
            : wanted;
    }

    /// <summary>An image or attachment, under its own name.</summary>
    public static WantedAddress OfFile(string path)
    {
        var wanted = Of(["files", .. path.Split('/')], isFile: true);
        // GitBook's folder is never visible to readers.
        return wanted.OddName == ".gitbook" ? wanted with { OddName = null } : wanted;
    }

    private static WantedAddress Of(string[] names, bool isFile)
    {
        string? odd = null;
        var isShort = false;
        for (var i = 0; i < names.Length; i++)
        {
            var isFolder = !isFile || i + 1 < names.Length;
            var storable = isFolder && FileNameComparer.Instance.Equals(names[i], IndexFile) ? "index-html" : PortableName.Storable(names[i]);
            if (storable != names[i])
                odd ??= names[i];
            names[i] = PortableName.Short(storable);
            isShort |= names[i] != storable;
        }
        var address = Joined(names, isFile);
        return System.Text.Encoding.UTF8.GetByteCount(address) + IndexFile.Length <= PortableName.LongestPath
            ? new(new SitePath(address), odd, isShort)
            : new(new SitePath(Joined(Shallow(names, address), isFile)), odd, true);
    }

    /// <summary>The folders that fit, then one name for the rest.</summary>
    private static string[] Shallow(string[] names, string whole)
    {
        var room = PortableName.LongestPath - 2 * PortableName.Longest;
        var kept = names[..^1].TakeWhile(name => (room -= System.Text.Encoding.UTF8.GetByteCount(name) + 1) >= 0).ToArray();
        var (stem, ending) = (WithoutEnding(names[^1]), names[^1][WithoutEnding(names[^1]).Length..]);
        return [.. kept, PortableName.Short($"{stem}-{PortableName.Hash(whole)}{ending}")];
    }

    private static string Joined(string[] names, bool isFile) => "/" + string.Join('/', names) + (isFile || names.Length == 0 ? "" : "/");

    private static bool IsIndex(string folder, string name, IReadOnlySet<string> all)
    {
        // Some tools keep the text of index.html in "index.html.md".
        var hasIndex = all.Contains($"{folder}index.md");
        if (name.Equals(IndexFile, StringComparison.OrdinalIgnoreCase) || name.Equals("index.htm", StringComparison.OrdinalIgnoreCase))
            return !hasIndex;
        // An index takes precedence over Hugo's _index and a README.
        return name == "index" || (InputPath.IsIndexName(name) && !hasIndex && !(name != "_index" && all.Contains($"{folder}_index.md")));
    }

    private static string WithoutEnding(string name) => name.LastIndexOf('.') is var dot and > 0 ? name[..dot] : name;
}
