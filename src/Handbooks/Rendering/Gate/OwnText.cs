using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Rendering.Gate;

/// <summary>What public things say of themselves, from their sources and not from what was made of them.</summary>
internal static class OwnText
{
    /// <summary>What they are called: an internal thing of the same name gives nothing away by it.</summary>
    public static IEnumerable<string> Names(Handbook published) =>
        published.Roles.SelectMany(role => role.Declaration.Aliases.Select(alias => alias.Value).Append(role.Title).Append(role.Id.Value))
            .Concat(published.Items.SelectMany(item => (string[])[item.Title, item.Id.Value, item.Slug]))
            .Concat(published.Pages.Select(page => page.Title))
            .Concat(published.Roles.SelectMany(role => role.Holders).Select(holder => holder.Person));

    /// <summary>Every path that a part of a public path may be read as.</summary>
    public static IEnumerable<string> Paths(Declarations published)
    {
        foreach (var path in published.Pages.Select(page => page.Path[..page.Path.LastIndexOf('.')]).Concat(published.Assets.Select(asset => asset.File.Path)))
        {
            var segments = path.Split('/');
            for (var from = 0; from < segments.Length; from++)
            {
                for (var to = from + 2; to <= segments.Length; to++)
                    yield return string.Join('/', segments[from..to]);
            }
        }
    }

    /// <summary>What they say in running text.</summary>
    public static IEnumerable<(string Text, SourceSpan Span)> Prose(Declarations published)
    {
        foreach (var page in published.Pages)
        {
            foreach (var (text, block) in ProseText.Of(page.Document.Markdown))
                yield return (text, page.Document.SpanOf(block));
        }
        foreach (var item in published.Items.Where(item => item.Summary is not null))
        {
            foreach (var (text, _) in ProseText.Of(item.Summary!.Markdown))
                yield return (text, item.Summary.Span);
        }
    }

    /// <summary>What stands in their fields.</summary>
    public static IEnumerable<string> Fields(Declarations published)
    {
        IEnumerable<string?> fields =
        [
            published.Settings.Title, published.Settings.Description,
            .. published.Pages.SelectMany(page => (string?[])[page.Title.Value, page.Description, page.Path]),
            .. published.Roles.SelectMany(role => (string?[])[role.Title.Value, role.Id?.Value, role.Unit?.Value, role.Purpose, .. role.Aliases.Select(alias => alias.Value)]),
            .. published.Items.SelectMany(item => (string?[])[item.Title.Value, item.Id.Value, item.Theme, .. item.Milestones.Select(milestone => milestone.Title), .. item.Links.SelectMany(link => (string[])[link.Title, link.Url.Value])]),
            .. published.People.Select(person => person.Name.Value),
            .. published.Assets.Select(asset => asset.File.Path),
        ];
        return fields.OfType<string>();
    }
}
