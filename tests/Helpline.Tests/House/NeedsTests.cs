using Helpline.Tests.Support;

namespace Helpline.Tests.House;

public sealed class NeedsTests
{
    [Fact]
    public void The_root_of_the_tree_holds_the_solution() =>
        Assert.True(File.Exists(Repository.Path("Helpline.sln")));
}
