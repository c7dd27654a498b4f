using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Handbooks.Cards;
using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Linking.Addresses;
using Handbooks.Localization;
using Handbooks.Model;
using Handbooks.Pages.Roadmaps;

namespace Handbooks.Pages;

/// <summary>What is drawn for which page of a site: everything on a picture is from the handbook that the site is planned from.</summary>
internal sealed class CardPlan
{
    /// <summary>The theme's own.</summary>
    private const string DefaultAccent = "#0b6658";

    /// <summary>In bytes; Chinese, Japanese and Korean together take half of it.</summary>
    private const long LargestFont = 32 << 20;

    private readonly FrozenDictionary<SitePath, PagePicture> _pictures;

    private CardPlan(FrozenDictionary<SitePath, PagePicture> pictures, ImmutableArray<SitePicture> files, ImmutableArray<Diagnostic> notes) =>
        (_pictures, Pictures, Notes) = (pictures, files, notes);

    public static CardPlan None { get; } = new(FrozenDictionary<SitePath, PagePicture>.Empty, [], []);

    public ImmutableArray<SitePicture> Pictures { get; }

    public ImmutableArray<Diagnostic> Notes { get; }

    /// <param name="page">The address of a page.</param>
    public PagePicture? Of(SitePath page) => _pictures.GetValueOrDefault(page);

    /// <summary>What draws the pictures of both sites; null if handbook.yml does not ask for them, or they cannot be drawn.</summary>
    /// <param name="handbook">The team's.</param>
    public static Result<CardPainter?> PainterOf(Handbook handbook)
    {
        var (settings, brand) = (handbook.Settings, handbook.Settings.Branding);
        if (brand.PageImages is not { } asked)
            return Drawn(null);
        if (settings.Url is null && settings.TeamUrl is null)
            return Drawn(null, CardDiagnostics.WithoutAddress(asked));
        if (brand.Font is { } missing && !handbook.Assets.ContainsKey(missing.Value))
            return Drawn(null, LinkDiagnostics.NoSuchFile(missing.Span, missing.Value, missing.Value, null, null));
        try
        {
            var font = brand.Font is { } file ? handbook.Assets[file.Value].File : null;
            if (font?.Length?.Invoke() > LargestFont)
                return Drawn(null, CardDiagnostics.LargeFont(brand.Font!.Span, brand.Font.Value));
            var logo = LogoOf(handbook);
            if (CardPainter.Of(new(brand.Accent ?? DefaultAccent, logo, font?.Read())) is not { } painter)
                return Drawn(null, CardDiagnostics.NoFont(brand.Font!.Span, brand.Font.Value));
            return brand.Logo is { } named && handbook.Branding.Logo is not null && (logo is null || painter.LacksLogo)
                ? Drawn(painter, CardDiagnostics.NoLogo(named.Span, named.Value)) : Drawn(painter);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Drawn(null, CardDiagnostics.NoFont(brand.Font?.Span ?? asked, brand.Font?.Value ?? ""));
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException or TypeInitializationException)
        {
            return Drawn(null, CardDiagnostics.NoLibrary(asked));
        }
    }

    private static Result<CardPainter?> Drawn(CardPainter? painter, params ImmutableArray<Diagnostic> why) => new(painter, why);

    /// <summary>Null if it is no picture of pixels, or a larger file than a logo needs.</summary>
    private static byte[]? LogoOf(Handbook handbook) =>
        handbook.Branding.Logo is { } logo && !logo.Path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)
            && handbook.Assets[logo.Path].Attachment is { IsRefused: false, IsStreamed: false } file ? file.Content.ToArray() : null;

    public static CardPlan Of(SitePlan plan, CardPainter painter)
    {
        var pictures = new Dictionary<SitePath, PagePicture>();
        var files = ImmutableArray.CreateBuilder<SitePicture>();
        var missing = new List<string>();
        var without = 0;
        // Of pictures and signs alone nothing would be drawn.
        foreach (var (page, address, text) in Cards(plan).Where(card => card.Text.Title.EnumerateRunes().Any(Rune.IsLetterOrDigit)))
        {
            var lacking = painter.Missing(text.Name + text.Title).ToList();
            missing.AddRange(lacking);
            if (lacking.Count > 0)
                without++;
            else
            {
                var words = plan.Strings.Format.Facts(new[] { text.Name, text.Title, text.Facts }.Where(part => part.Length > 0));
                pictures[page] = new(address, CardPainter.Width, CardPainter.Height, words);
                files.Add(new(address, words, painter.KeyOf(text), () => painter.Draw(text)));
            }
        }
        return new(pictures.ToFrozenDictionary(), files.ToImmutable(), without == 0 || plan.Handbook.Settings.Branding.PageImages is not { } asked
            ? [] : [CardDiagnostics.WithoutLetters(plan.Handbook.Settings.Branding.Font?.Span ?? asked, [.. missing.Distinct()], without)]);
    }

    private static IEnumerable<(SitePath Page, SitePath Address, CardText Text)> Cards(SitePlan plan)
    {
        var strings = plan.Strings;
        var accountable = plan.Handbook.Activities
            .SelectMany(row => row.Roles.Where(role => row.LettersOf(role).HasFlag(Letters.Accountable))).CountBy(role => role)
            .ToDictionary(count => count.Key, count => count.Value);
        yield return (SitePath.Home, FixedAddresses.HomePicture, Text("", plan.Frame.Title, [plan.Frame.Description]));
        foreach (var role in plan.Handbook.Roles)
        {
            var count = accountable.GetValueOrDefault(role.Id);
            yield return (role.Address, FixedAddresses.RolePicture(role.Id.Value), Text(plan.Frame.Title, role.Title,
                [role.Unit, count == 0 ? null : strings.Format.Labelled(strings.Findings.AccountableFor, strings.Format.Number(count))]));
        }
        foreach (var item in plan.Handbook.Items)
        {
            var due = item.Declaration.Target is { } target ? DueDate.Of(strings, target.Value).Text : null;
            yield return (item.Address, FixedAddresses.ItemPicture(item.Slug),
                Text(plan.Frame.Title, item.Title, [FormatStrings.Capital(strings.Of(item.Declaration.Status)), due]));
        }

        CardText Text(string name, string title, string?[] facts) => new(TextMarks.Removed(name), TextMarks.Removed(title),
            TextMarks.Removed(strings.Format.Facts(facts.OfType<string>().Where(fact => fact.Length > 0))), plan.Frame.Language);
    }
}
