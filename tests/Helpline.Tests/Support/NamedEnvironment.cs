using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace Helpline.Tests.Support;

/// <summary>A host environment of a given name, with no files.</summary>
internal sealed class NamedEnvironment(string name) : IHostEnvironment
{
    public string EnvironmentName { get; set; } = name;

    public string ApplicationName { get; set; } = "Helpline";

    public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

    public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
}
