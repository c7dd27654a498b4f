using System.Text;
using Handbooks.Syntax.Words;

namespace Handbooks.Model.Recovery;

/// <summary>The words of a path: "02_job-families/NightKeeper.md" is "job families", "night keeper".</summary>
internal static class PathWords
{
    /// <summary>The file's name, or its folder's for an index.</summary>
    public static string OfFile(string path)
    {
        var segments = path.Split('/');
        var name = System.IO.Path.GetFileNameWithoutExtension(segments[^1]);
        return Words(name is "index" or "_index" or "README" or "readme" && segments.Length > 1 ? segments[^2] : name);
    }

    /// <summary>The segments, one after the other.</summary>
    public static IEnumerable<string> Of(string path)
    {
        var segments = path.Split('/');
        for (var i = 0; i < segments.Length; i++)
            yield return Words(i == segments.Length - 1 ? System.IO.Path.GetFileNameWithoutExtension(segments[i]) : segments[i]);
    }

    /// <summary>A folder that is called "roles" in some language, or "team roles".</summary>
    public static bool IsInFolderOfRoles(string path)
    {
        var segments = path.Split('/');
        // Jekyll and its like keep articles in "_posts" and "posts".
        return segments.Take(segments.Length - 1).Where(segment => segment is not ("_posts" or "posts")).Select(Words)
            .Any(name => name.Length > 0 && Languages.For(name).Any(set => set["roles"].Contains(name) || set["role"].Contains(name)
            || (!set.IsUnspaced && name.Contains(' ', StringComparison.Ordinal) && IsAbout(name, set))));
    }

    /// <summary>"team roles", "les differents metiers": the last word says what the others are about.</summary>
    private static bool IsAbout(string name, WordSet set) => set["roles"].Contains(name[(name.LastIndexOf(' ') + 1)..]);

    private static string Words(string segment)
    {
        var text = new StringBuilder(segment.Length + 4);
        for (var i = 0; i < segment.Length; i++)
        {
            if (segment[i] is '-' or '_' or '.' or ' ')
                text.Append(text.Length > 0 && text[^1] == ' ' ? "" : " ");
            else
            {
                if (i > 0 && char.IsUpper(segment[i]) && char.IsLower(segment[i - 1]))
                    text.Append(' ');
                text.Append(char.ToLowerInvariant(segment[i]));
            }
        }
        return text.ToString().TrimStart(' ', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9').Trim();
    }
}
