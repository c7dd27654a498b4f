using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Text;

namespace Handbooks.Checks;

/// <summary>Owners of files who cannot be asked to review them.</summary>
internal static class FileOwnerChecks
{
    public static readonly Check Unknown = new("HB4030", Severity.Warning, "Unknown owner of a file", handbook =>
        from owners in (FileOwners[])[FileOwners.Of(handbook)]
        from fault in owners.Faults
        where fault.Role is null
        select At(Unknown!, fault.Owner.Span, $"owner \"{fault.Owner.Value}\" is neither a role nor an account",
            Nearest.To(fault.Owner.Value, owners.Names) is { } nearest
                ? $"Did you mean \"{nearest}\"?" : "Name a role, or an account such as @ines or @mill/crew.") with
        {
            Missing = MissingThing.Called(fault.Owner.Value),
        });

    public static readonly Check WithoutAccount = new("HB4031", Severity.Warning, "Owner without an account", handbook =>
        from fault in FileOwners.Of(handbook).Faults
        where fault.Role is not null
        select At(WithoutAccount!, fault.Owner.Span, $"owner {fault.Role!.Title}: no holder of the role has an account",
            "Add \"account: @name\" to a holder in people.yml, or name an account here."));

    public static bool IsOne(DiagnosticDescriptor descriptor) => descriptor == Unknown.Descriptor || descriptor == WithoutAccount.Descriptor;

    private static Diagnostic At(Check check, SourceSpan span, string message, string help) => check.At(span, message, help);
}
