using Helpline.Agencies;

namespace Helpline.Cli;

/// <summary>The three files of an agency's keys. Writes them for their owner only (0600), and never over one that is there.</summary>
internal sealed class KeyFolder(string folder, string agency)
{
    /// <summary>What the server takes.</summary>
    internal string Public => Path.Combine(folder, $"{agency}.public.json");

    internal string Root => Path.Combine(folder, $"{agency}.root.private");

    internal string Recovery => Path.Combine(folder, $"{agency}.recovery.private");

    /// <summary>Those that are there already.</summary>
    internal IReadOnlyList<string> Taken => [.. new[] { Public, Root, Recovery }.Where(File.Exists)];

    /// <returns>Null when written, else why not, in words for the operator.</returns>
    internal string? Write(MadeKeys made)
    {
        try
        {
            Directory.CreateDirectory(folder);
            Write(Root, made.Root + "\n");
            Write(Recovery, made.Recovery + "\n");
            Write(Public, made.Files[0].Write());
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return $"The keys could not be written to {folder}.";
        }
    }

    private static void Write(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(path, options);
        writer.Write(text);
    }
}
