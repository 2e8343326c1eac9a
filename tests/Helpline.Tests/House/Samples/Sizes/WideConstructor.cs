namespace Helpline.Tests.House.Samples.Sizes;

/// <summary>Sample: asks for too much.</summary>
internal sealed class WideConstructor(int a, int b, int c, int d, int e, int f)
{
    internal int Sum => a + b + c + d + e + f;
}
