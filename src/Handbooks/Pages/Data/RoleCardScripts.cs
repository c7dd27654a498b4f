using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Linking.Addresses;

namespace Handbooks.Pages.Data;

/// <summary>
/// What a link to a role says when it is pointed at: title, facts and purpose, by the name of the role's folder. In scripts, since a page that
/// was opened from disk may not read any other file; in several, so that one is small whatever the number of roles.
/// </summary>
internal static class RoleCardScripts
{
    private const int RolesInOne = 64;

    /// <summary>The number of scripts.</summary>
    public static int CountFor(Handbook handbook) => (handbook.Roles.Length + RolesInOne - 1) / RolesInOne;

    public static ImmutableArray<DataFile> Files(SitePlan plan)
    {
        var count = CountFor(plan.Handbook);
        var roles = plan.Handbook.Roles.ToLookup(role => ScriptOf(NameOf(role), count));
        return [.. Enumerable.Range(0, count).Select(script => plan.Output.File(FixedAddresses.RoleCards(script), () => Write(plan, roles[script])))];
    }

    /// <summary>As the theme's script computes it from a link.</summary>
    private static int ScriptOf(string name, int count) => name.Sum(c => c) % count;

    private static string NameOf(Role role) => role.Address.NameIn(SitePath.Roles)!;

    private static ReadOnlyMemory<byte> Write(SitePlan plan, IEnumerable<Role> roles)
    {
        var cards = JsonData.WriteBare(plan, json =>
        {
            foreach (var role in roles)
                json.WriteList(NameOf(role), [plan.TitleOf(role), Facts(plan, role), Teasers.Of(role.Declaration.Purpose) ?? ""],
                    json.WriteStringValue);
        });
        return (byte[])[.. "handbookRoles("u8, .. cards.Span.TrimEnd((byte)'\n'), .. ");\n"u8];
    }

    private static string Facts(SitePlan plan, Role role)
    {
        var strings = plan.Strings;
        string?[] facts = [role.Unit, strings.Of(role.Declaration.Kind), strings.Of(role.Declaration.Status),
            role.Holders.IsEmpty
                ? null
                : strings.Format.Labelled(strings.Roles.HeldBy, strings.Format.List(role.Holders.Select(held => held.Person)))];
        return strings.Format.Facts(facts.OfType<string>());
    }
}
