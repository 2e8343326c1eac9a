using System.Security.Cryptography;

namespace Helpline.Tests.Support;

/// <summary>A folder of a test's own, under the test output or in RAM; gone when disposed.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private ScratchFolder(string path) => Path = Directory.CreateDirectory(path).FullName;

    internal string Path { get; }

    internal static ScratchFolder OnDisk(string name) =>
        new(System.IO.Path.Combine(AppContext.BaseDirectory, "scratch", Named(name)));

    /// <summary>In RAM where the machine has a place for it, since the program takes epoch keys nowhere else.</summary>
    internal static ScratchFolder InRam(string name) =>
        new(System.IO.Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : AppContext.BaseDirectory, Named("helpline-test-" + name)));

    internal string Sub(string name) => Directory.CreateDirectory(System.IO.Path.Combine(Path, name)).FullName;

    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }

    private static string Named(string name) => $"{name}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}";
}
