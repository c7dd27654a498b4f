using Handbooks.Cli;

return HandbookCommand.Run(args);
