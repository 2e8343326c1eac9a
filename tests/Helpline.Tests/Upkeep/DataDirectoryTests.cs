using Helpline.Tests.Support;
using Helpline.Upkeep;

namespace Helpline.Tests.Upkeep;

public sealed class DataDirectoryTests : IDisposable
{
    private readonly ScratchFolder _folder = ScratchFolder.OnDisk("data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_a_demo_made_never_serves_real_people()
    {
        DataDirectory.Prepare(_folder.Path, demo: true);
        Assert.Single(Faults(demo: false));
        Assert.Empty(Faults(demo: true));
    }

    [Fact]
    public void A_demo_never_touches_a_true_installation()
    {
        DataDirectory.Prepare(_folder.Path, demo: false);
        File.WriteAllText(Path.Combine(_folder.Path, "tips.db"), "");
        Assert.Single(Faults(demo: true));
        Assert.Empty(Faults(demo: false));
    }

    [Fact]
    public void A_first_start_of_a_demo_that_was_cut_short_begins_anew()
    {
        DataDirectory.Prepare(_folder.Path, demo: true);
        var file = Path.Combine(_folder.Path, "tips.db");
        File.WriteAllText(file, "half");
        DataDirectory.Prepare(_folder.Path, demo: true);
        Assert.False(File.Exists(file));
        File.WriteAllText(file, "whole");
        DataDirectory.MarkDemoReady(_folder.Path);
        DataDirectory.Prepare(_folder.Path, demo: true);
        Assert.True(File.Exists(file));
    }

    [Fact]
    public void Only_its_owner_may_look_into_it()
    {
        DataDirectory.Prepare(_folder.Path, demo: false);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder.Path));
        }
    }

    private List<string> Faults(bool demo)
    {
        var faults = new List<string>();
        DataDirectory.Check(_folder.Path, demo, faults);
        return faults;
    }
}
