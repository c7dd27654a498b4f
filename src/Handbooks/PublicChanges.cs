using System.Collections.Frozen;
using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Pages;
using Handbooks.Text;

namespace Handbooks;

/// <summary>One thing, or one piece of text, that the public site shows.</summary>
/// <param name="Kind">pages, roles, items, people, files or texts.</param>
/// <param name="Address">Null for a piece of text.</param>
public sealed record PublicThing(string Kind, string Name, SitePath? Address, SourceSpan Source);

/// <summary>What one state of a handbook shows to the public.</summary>
/// <param name="Texts">The words that the public site shows, piece by piece.</param>
internal sealed record PublicContents(Inventory Inventory, ImmutableArray<Located<string>> Texts);

/// <summary>What one state of a handbook shows to the public and another does not.</summary>
public sealed record PublicChanges(ImmutableArray<PublicThing> Published, ImmutableArray<PublicThing> Withdrawn)
{
    /// <param name="before">Both compiled with <see cref="CompilerOptions.PublicOnly"/>.</param>
    public static PublicChanges Between(Compilation before, Compilation after) =>
        Between(new PublicContents(before.Public, before.PublicTexts), new PublicContents(after.Public, after.PublicTexts),
            FrozenDictionary<string, string>.Empty);

    /// <param name="addressesNow">By the older address: what only moved is no more public than it was.</param>
    internal static PublicChanges Between(PublicContents before, PublicContents after, FrozenDictionary<string, string> addressesNow)
    {
        var (old, now) = (Things(before), Things(after));
        return new(Only(now, Key, old, KeyNow), Only(old, KeyNow, now, Key));

        (string, string) KeyNow(PublicThing thing) => thing.Address is { } address && addressesNow.TryGetValue(address.Value, out var moved)
            ? Key(thing with { Address = new SitePath(moved) }) : Key(thing);
    }

    private static ImmutableArray<PublicThing> Only(List<PublicThing> these, Func<PublicThing, (string, string)> key,
        List<PublicThing> those, Func<PublicThing, (string, string)> otherKey)
    {
        var known = those.Select(otherKey).ToHashSet();
        return [.. these.Where(thing => !known.Contains(key(thing))).DistinctBy(key)];
    }

    /// <summary>A thing is known by its address, a person by name and place, text by its words.</summary>
    private static (string, string) Key(PublicThing thing) =>
        (thing.Kind, thing.Address is not { } address ? thing.Name : thing.Kind == "people" ? $"{thing.Name}\n{address.Value}" : address.Value);

    private static List<PublicThing> Things(PublicContents contents)
    {
        var inventory = contents.Inventory;
        (string Kind, ImmutableArray<InventoryEntry> Entries)[] kinds =
            [("pages", inventory.Pages), ("roles", inventory.Roles), ("items", inventory.Items), ("people", inventory.People),
                ("files", inventory.Files)];
        return
        [
            .. kinds.SelectMany(kind => kind.Entries.Select(entry => new PublicThing(kind.Kind, entry.Name, entry.Address, entry.Source))),
            .. contents.Texts.Select(text => new PublicThing("texts",
                Whitespace.Collapse(text.Value), null, text.Span)),
        ];
    }
}
