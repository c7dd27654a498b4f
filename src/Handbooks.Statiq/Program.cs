using Handbooks.Statiq;

return await Bootstrapper.Factory.CreateDefault(args).AddPipeline<HandbookPipeline>().RunAsync();
