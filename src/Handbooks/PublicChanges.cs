using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Pages;
using Handbooks.Text;

namespace Handbooks;

/// <summary>One thing, or one piece of text, that the public site shows.</summary>
/// <param name="Kind">pages, roles, items, people, files or texts.</param>
/// <param name="Address">Null for a piece of text.</param>
public sealed record PublicThing(string Kind, string Name, SitePath? Address, SourceSpan Source);

/// <summary>What one state of a handbook shows to the public and another does not.</summary>
public sealed record PublicChanges(ImmutableArray<PublicThing> Published, ImmutableArray<PublicThing> Withdrawn)
{
    /// <param name="before">Both compiled with <see cref="CompilerOptions.PublicOnly"/>.</param>
    public static PublicChanges Between(Compilation before, Compilation after) =>
        new(Only(Things(after), Things(before)), Only(Things(before), Things(after)));

    private static ImmutableArray<PublicThing> Only(List<PublicThing> these, List<PublicThing> those)
    {
        var known = those.Select(Key).ToHashSet();
        return [.. these.Where(thing => !known.Contains(Key(thing))).DistinctBy(Key)];
    }

    /// <summary>A thing is known by its address, a person by name and place, text by its words.</summary>
    private static (string, string) Key(PublicThing thing) =>
        (thing.Kind, thing.Address is not { } address ? thing.Name : thing.Kind == "people" ? $"{thing.Name}\n{address.Value}" : address.Value);

    private static List<PublicThing> Things(Compilation compilation)
    {
        var inventory = compilation.Public;
        (string Kind, ImmutableArray<InventoryEntry> Entries)[] kinds =
            [("pages", inventory.Pages), ("roles", inventory.Roles), ("items", inventory.Items), ("people", inventory.People),
                ("files", inventory.Files)];
        return
        [
            .. kinds.SelectMany(kind => kind.Entries.Select(entry => new PublicThing(kind.Kind, entry.Name, entry.Address, entry.Source))),
            .. compilation.PublicTexts.Select(text => new PublicThing("texts",
                Whitespace.Collapse(text.Value), null, text.Span)),
        ];
    }
}
