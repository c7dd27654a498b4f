using Handbooks.Syntax;
using Handbooks.Text;

namespace Handbooks.Model.Recovery;

/// <summary>A role found on a page, before its parts are read.</summary>
/// <param name="Section">Null where the role is the whole page; a row of a table is a section without a heading.</param>
/// <param name="Alias">Another name that the place itself gives.</param>
/// <param name="Extends">The role that this one adds to, where its place says so.</param>
internal sealed record RoleSite(
    Located<string> Title, Section? Section, Located<string>? Id = null, Located<string>? Alias = null, Located<string>? Extends = null);
