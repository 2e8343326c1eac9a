using Helpline.Facilities.Exchange;
using Helpline.Facilities.Register;

namespace Helpline.Desk.Register.Intake;

/// <summary>A file as a sheet, and a sheet beside the register as it is. Changes nothing.</summary>
internal sealed class FileReading(FacilityImport import, FacilityRegister register, FacilitySettings settings, TimeProvider time)
{
    public FacilitySheet Read(byte[] bytes, ExchangeFormat format) => FacilityFile.Read(bytes, format, settings, time);

    /// <summary>The versions are read before the plan: whoever saves in between makes the confirmation fail, and never the preview lie.</summary>
    public async Task<ImportPreview> PreviewAsync(string id, string fileName, FacilitySheet sheet, CancellationToken stop)
    {
        var before = (await register.NewestAsync(stop)).ToDictionary(version => version.Facility.Id, StringComparer.Ordinal);
        var plan = await import.PlanAsync(sheet, keepPublished: false, stop);
        return new(id, fileName, plan, before.Where(one => plan.Changed.Any(changed => changed.Id == one.Key)).ToDictionary(StringComparer.Ordinal), time.GetUtcNow());
    }
}
