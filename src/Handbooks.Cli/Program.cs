using Handbooks.Cli.Commands;
using Handbooks.Cli.Printing;

using var terminal = Terminal.OfProcess();
return CommandLine.Run(args, terminal);
