using Helpline.Tests.House.Samples.Garden;

namespace Helpline.Tests.House.Samples.Kitchen;

/// <summary>Sample: knows a rose.</summary>
internal static class ByLambda
{
    internal static Func<string> Make() => () => Rose.Smell();
}
