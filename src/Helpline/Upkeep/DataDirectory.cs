namespace Helpline.Upkeep;

/// <summary>
/// The folder of the databases, for its owner's eyes only. Remembers whether it was made for practice:
/// a practice folder never serves real people, and a real one never serves practice.
/// </summary>
internal static class DataDirectory
{
    private const string DemoMark = "PRACTICE-ONLY";
    private const string ReadyMark = "PRACTICE-READY";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    internal static void Check(string path, bool demo, ICollection<string> faults)
    {
        var marked = File.Exists(Path.Combine(path, DemoMark));
        var used = File.Exists(Path.Combine(path, "tips.db"));
        if (!demo && marked)
        {
            faults.Add("Helpline:DataDirectory was made by a demo and never serves real people. Name another.");
        }

        if (demo && used && !marked)
        {
            faults.Add("Helpline:DataDirectory holds a true installation; a demo never touches it. Name another.");
        }

        if (File.Exists(path))
        {
            faults.Add("Helpline:DataDirectory is a file.");
        }
    }

    internal static void Prepare(string path, bool demo)
    {
        MakePrivate(path);
        if (!demo)
        {
            return;
        }

        File.WriteAllText(Path.Combine(path, DemoMark), "Made by a demo. Nobody reads what is filed here.\n");
        if (!IsDemoReady(path))
        {
            // A first start that was cut short has keys whose passphrase nobody saw: it begins anew.
            foreach (var file in Directory.EnumerateFiles(path, "*.db*"))
            {
                File.Delete(file);
            }
        }
    }

    internal static bool IsDemoReady(string path) => File.Exists(Path.Combine(path, ReadyMark));

    internal static void MarkDemoReady(string path) => File.WriteAllText(Path.Combine(path, ReadyMark), "");

    internal static void MakePrivate(string path)
    {
        Directory.CreateDirectory(path);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, OwnerOnly);
        }
    }
}
