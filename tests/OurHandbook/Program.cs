using Handbooks.Cli;
using Handbooks.Theme;
using Handbooks.Theme.Parts;
using OurHandbook;

return HandbookCommand.Run(args, () => new HandbookTheme()
    .Replace<RoleTile, OurTile>()
    .Replace<SiteFooter, OurFooter>());
