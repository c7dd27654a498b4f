using System.Text;
using Handbooks.Linking;
using Handbooks.Linking.Matrix;
using Handbooks.Model;

namespace Handbooks.Pages.Data;

/// <summary><c>/matrix/matrix.csv</c>: the matrix for a spreadsheet, letters that count only (RFC 4180, with a byte order mark so that letters stay letters).</summary>
internal static class MatrixCsv
{
    public static SitePath Address { get; } = new("/matrix/matrix.csv");

    public static ReadOnlyMemory<byte> Write(Edition edition)
    {
        var csv = new StringBuilder("\uFEFF");
        var roles = edition.Units.SelectMany(unit => unit.Roles).ToList();
        var columnOf = roles.Select((role, i) => (role.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i);
        csv.AppendJoin(',', ((string[])["Group", "Activity", .. roles.Select(edition.TitleOf)]).Select(Field)).Append("\r\n");
        foreach (var (title, activities) in MatrixPlanner.Groups(edition))
        {
            foreach (var activity in activities)
            {
                csv.Append(Field(title)).Append(',').Append(Field(activity.Title));
                var written = -1;
                foreach (var role in activity.Roles.OrderBy(role => columnOf[role]))
                {
                    csv.Append(',', columnOf[role] - written).Append(Signs(activity, role));
                    written = columnOf[role];
                }
                csv.Append(',', roles.Count - 1 - written).Append("\r\n");
            }
        }
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    /// <summary>"RA"; "DRI/C" where a sign is a word of its own.</summary>
    private static string Signs(Activity activity, RoleId role)
    {
        var signs = activity.WrittenFor(role).Select(letter => letter.Sign).ToList();
        return string.Join(signs.Exists(sign => sign.Length > 1) ? "/" : "", signs);
    }

    /// <summary>A text that a spreadsheet would run as a formula is made a text.</summary>
    private static string Field(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
