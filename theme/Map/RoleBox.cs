using System.Collections.Immutable;
using Handbooks.Pages;

namespace Handbooks.Theme.Map;

/// <summary>A role in a picture: where its box stands and which lines stand in it. All in pixels of the drawing.</summary>
public sealed record RoleBox(MapRole Role, int Place, int X, int Y, int Width, ImmutableArray<BoxLine> Lines)
{
    public required int Height { get; init; }

    private const int Start = 14;
    private const int End = 8;
    private const int Edge = 8;

    /// <summary>Its text and its tint stand at its right side.</summary>
    public bool IsMirrored { get; init; }

    /// <summary>Where lines of text begin: they run to the right, or to the left if the box is mirrored.</summary>
    public int TextX => IsMirrored ? Right - Start : X + Start;

    public int TintX => IsMirrored ? Right - 5 : X + 5;

    public int Right => X + Width;

    public int Bottom => Y + Height;

    public int Middle => Y + (Height / 2);

    /// <param name="pictureWidth">Of the whole drawing.</param>
    public RoleBox Mirrored(int pictureWidth) => this with { X = pictureWidth - Right, IsMirrored = true };

    /// <param name="place">The role's place in the page's roles.</param>
    /// <param name="showsUnit">False where the unit stands over the box.</param>
    /// <param name="showsNote">False in a picture that is not about whom a role reports to.</param>
    public static RoleBox Of(MapPage page, int place, (int X, int Y, int Width) at, bool showsUnit, bool showsNote)
    {
        var (strings, role) = (page.Site.Strings, page.Roles[place]);
        var (x, y, width) = at;
        var lines = ImmutableArray.CreateBuilder<BoxLine>();
        var bottom = y + Edge;
        void Add(string? text, LineKind kind, int most)
        {
            var (fontSize, height) = kind == LineKind.Title ? (15, 19) : (13, 17);
            foreach (var line in LabelLines.Of(text ?? "", width - Start - End, fontSize, most))
            {
                bottom += height;
                // Letters such as g hang below the line that they stand on.
                lines.Add(new BoxLine(line, bottom - 5, kind));
            }
        }

        Add(role.Role.Text, LineKind.Title, 3);
        Add(showsUnit ? role.Unit : null, LineKind.Unit, 2);
        Add(strings.Of(role.Kind), LineKind.Kind, 1);
        Add(strings.Of(role.Status), LineKind.Status, 1);
        Add(showsNote ? role.Note : null, LineKind.Note, 4);
        return new RoleBox(role, place, x, y, width, lines.ToImmutable()) { Height = bottom + Edge - y };
    }
}

/// <param name="Y">Of the line that the letters stand on.</param>
public sealed record BoxLine(string Text, int Y, LineKind Kind);

public enum LineKind
{
    Title,
    Unit,
    Kind,
    Status,
    Note,
}
