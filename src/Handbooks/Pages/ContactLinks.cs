using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Pages;

/// <summary>Links to contacts. A site has those of its own handbook value, so the public one has none of an internal role or person.</summary>
internal static class ContactLinks
{
    public static Link? Of(Contact? contact) => contact is null ? null : new Link(contact.Text, contact.Href);

    /// <param name="role">Null for the handbook's contact.</param>
    public static Link? Of(SitePlan plan, Role? role) => Of(role?.Declaration.Contact) ?? plan.Frame.Contact;
}
