using Helpline.Tests.House.Samples.Garden;

namespace Helpline.Tests.House.Samples.Kitchen;

/// <summary>Sample: knows a rose.</summary>
internal static class ByAsyncCall
{
    internal static async Task<int> CountAsync()
    {
        await Task.Yield();
        return Rose.Smell().Length;
    }
}
