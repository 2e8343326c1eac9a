namespace Helpline.Tests.House.Sizes;

/// <summary>How large things may grow. The tail is what is cut.</summary>
internal static class SizeLimits
{
    internal const int LinesOfAFile = 300;
    internal const int LinesOfAMethod = 50;
    internal const int ParametersOfAConstructor = 5;
}
