using System.Globalization;

namespace Helpline.Tests.Support;

/// <summary>How much of the machine's memory a process holds, as the kernel counts it. In bytes.</summary>
internal static class ResidentMemory
{
    internal static long Now(int process) => Read(process, "VmRSS:");

    /// <summary>The most since the process began, or since <see cref="ForgetPeak"/>.</summary>
    internal static long Peak(int process) => Read(process, "VmHWM:");

    internal static void ForgetPeak(int process) => File.WriteAllText($"/proc/{process}/clear_refs", "5");

    internal static string Words(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024d / 1024d:F1} MiB");

    private static long Read(int process, string field) => 1024 * long.Parse(
        File.ReadLines($"/proc/{process}/status").Single(line => line.StartsWith(field, StringComparison.Ordinal))[field.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(),
        CultureInfo.InvariantCulture);
}
