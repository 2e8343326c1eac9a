using Helpline.Agencies.Systems;
using Helpline.Tests.Support;

namespace Helpline.Tests.Agencies.Systems;

public sealed class SystemLinksTests
{
    /// <summary>What the service may not read (written as another user, say) is refused just as a folder is that stands in a file's place.</summary>
    [Fact]
    public void A_link_that_can_not_be_read_lets_nobody_in_and_keeps_no_other_out()
    {
        using var folder = ScratchFolder.OnDisk("links");
        var links = new SystemLinks(folder.Path);
        var made = links.Make("police", "narcotics");
        Directory.CreateDirectory(Path.Combine(folder.Path, "police.ads.json"));
        File.WriteAllText(Path.Combine(folder.Path, "city.ads.json"), "{");
        Assert.Null(links.Find("police", "ads"));
        Assert.Equal("narcotics", links.FindByKey(made.ApiKey)?.Queue);
    }

    [Fact]
    public void Where_no_folder_is_nobody_is_known() => Assert.Null(new SystemLinks("/nowhere/at/all").FindByKey("hlk_x"));
}
