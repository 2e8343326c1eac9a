namespace Helpline.Tests.Support;

/// <summary>The tests that share one running demo; they run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class DemoHouseTests : ICollectionFixture<DemoHouse>
{
    public const string Name = "A shared demo";
}
